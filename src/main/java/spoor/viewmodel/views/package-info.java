/// Presets, and the views that the user saved.
package spoor.viewmodel.views;
