/// Opening: the welcome page, choosing folders and files, dropping them.
package spoor.view.open;
