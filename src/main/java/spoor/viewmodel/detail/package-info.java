/// What the event pane shows.
package spoor.viewmodel.detail;
