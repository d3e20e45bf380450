package spoor.load;

/// What a worker has to do: read a file, or the kept columns of many.
sealed interface LoadJob permits LoadedFile, ColumnPack {}
