/// What is open and how it was opened: folders, files and buckets.
package spoor.viewmodel.open;
