/// The scene graph of the window.
package spoor.view;
