/// What several panes use: texts, times, quantities, and threads.
package spoor.viewmodel.shared;
