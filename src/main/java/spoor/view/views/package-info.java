/// The button with the views, and the dialogs to save and manage them.
package spoor.view.views;
