/// The export dialog, and saving downloaded files as a folder.
package spoor.view.export;
