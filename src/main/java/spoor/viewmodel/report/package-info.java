/// What the load report and the coverage show.
package spoor.viewmodel.report;
