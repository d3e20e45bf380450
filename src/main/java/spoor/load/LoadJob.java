package spoor.load;

/// A task of a worker: to read a file, or the cached columns of many files.
sealed interface LoadJob permits LoadedFile, ColumnPack {}
