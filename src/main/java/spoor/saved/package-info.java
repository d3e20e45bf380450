/// Questions that are kept: presets, and the views that the user saved.
package spoor.saved;
