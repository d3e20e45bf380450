/// The window with the load report and the coverage.
package spoor.view.report;
