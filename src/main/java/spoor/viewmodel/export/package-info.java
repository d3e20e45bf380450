/// What the export dialog asks for, and the export that runs.
package spoor.viewmodel.export;
