/// Questions to tables of Athena and Trino, and their answers.
package spoor.viewmodel.engine;
