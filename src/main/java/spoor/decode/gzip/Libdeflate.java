package spoor.decode.gzip;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The system's libdeflate, where it is installed. It inflates data that is held whole, in half of
/// the time that `java.util.zip.Inflater` takes.
///
/// Linux with GTK, which JavaFX needs, has it (through libtiff). It is used where the JVM was
/// started with `--enable-native-access` for this module, as the launcher does. It returns nothing
/// of a damaged stream. One thread at a time; [#close()] frees native memory.
final class Libdeflate implements AutoCloseable {
    /// Larger content is not inflated by it: the garbage collector waits for the end of a call,
    /// which takes about a millisecond for a megabyte.
    static final int MAX_SIZE = 16 << 20;

    /// A system property: with `false` the library is not used.
    private static final String ENABLED_PROPERTY = "spoor.libdeflate";

    private static final int SUCCESS = 0;

    private final Library library;
    private final long[] consumed = new long[1];
    private final MemorySegment consumedSegment = MemorySegment.ofArray(consumed);
    private MemorySegment decompressor;

    private Libdeflate(Library library, MemorySegment decompressor) {
        this.library = library;
        this.decompressor = decompressor;
    }

    /// An inflater, where the system has the library and memory for it.
    static Optional<Libdeflate> open() {
        Library library = Library.FOUND;
        if (library == null) {
            return Optional.empty();
        }
        MemorySegment decompressor = library.allocate();
        return decompressor.equals(MemorySegment.NULL)
                ? Optional.empty()
                : Optional.of(new Libdeflate(library, decompressor));
    }

    /// Inflates a raw DEFLATE stream (RFC 1951).
    ///
    /// @param from holds the stream, from `at` on; more may follow it
    /// @param into receives the content; all bytes before `size` may be overwritten, also on
    ///   failure
    /// @param size the length of the content
    /// @return how many bytes the stream has, or -1 where it is damaged or its content is not that
    ///   long
    /// @throws IllegalStateException where it is closed
    int inflate(byte[] from, int at, int length, byte[] into, int size) {
        if (decompressor.equals(MemorySegment.NULL)) {
            // The library would crash the program.
            throw new IllegalStateException("closed");
        }
        int result =
                library.inflate(
                        decompressor,
                        MemorySegment.ofArray(from).asSlice(at, length),
                        MemorySegment.ofArray(into).asSlice(0, size),
                        consumedSegment);
        return result == SUCCESS ? (int) consumed[0] : -1;
    }

    @Override
    public void close() {
        library.free(decompressor);
        decompressor = MemorySegment.NULL;
    }

    /// The functions of the library. Source: `libdeflate.h`; they are the same in all versions
    /// since 1.0.
    @SuppressWarnings("restricted")
    private static final class Library {
        static final @Nullable Library FOUND = find();

        private final MethodHandle allocate;
        private final MethodHandle inflate;
        private final MethodHandle free;

        private Library(SymbolLookup names) {
            allocate =
                    function(
                            names,
                            "libdeflate_alloc_decompressor",
                            FunctionDescriptor.of(ValueLayout.ADDRESS));
            inflate =
                    function(
                            names,
                            "libdeflate_deflate_decompress_ex",
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.ADDRESS),
                            // Arrays are read and written where they are, not copied.
                            Linker.Option.critical(true));
            free =
                    function(
                            names,
                            "libdeflate_free_decompressor",
                            FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
        }

        private static @Nullable Library find() {
            // Other systems may search the working folder, which is not trusted, for the library.
            // Without `--enable-native-access` the JVM would print a warning.
            boolean usable =
                    System.getProperty("os.name").equals("Linux")
                            && Library.class.getModule().isNativeAccessEnabled();
            if (!usable || System.getProperty(ENABLED_PROPERTY, "").equals("false")) {
                return null;
            }
            try {
                return new Library(SymbolLookup.libraryLookup("libdeflate.so.0", Arena.global()));
            } catch (IllegalArgumentException
                    | IllegalCallerException
                    | NoSuchElementException
                    | UnsupportedOperationException _) {
                // It is missing, or another library: Inflater is used.
                return null;
            }
        }

        private static MethodHandle function(
                SymbolLookup names,
                String name,
                FunctionDescriptor type,
                Linker.Option... options) {
            return Linker.nativeLinker().downcallHandle(names.findOrThrow(name), type, options);
        }

        MemorySegment allocate() {
            try {
                return (MemorySegment) allocate.invokeExact();
            } catch (Throwable e) {
                throw unexpected(e);
            }
        }

        /// @param into exactly as long as the content: any other length fails
        int inflate(
                MemorySegment decompressor,
                MemorySegment from,
                MemorySegment into,
                MemorySegment consumed) {
            try {
                return (int)
                        inflate.invokeExact(
                                decompressor,
                                from,
                                from.byteSize(),
                                into,
                                into.byteSize(),
                                consumed,
                                MemorySegment.NULL);
            } catch (Throwable e) {
                throw unexpected(e);
            }
        }

        void free(MemorySegment decompressor) {
            try {
                free.invokeExact(decompressor);
            } catch (Throwable e) {
                throw unexpected(e);
            }
        }

        /// Native functions throw no exceptions, so this is an error of the JVM or of the call.
        private static Error unexpected(Throwable e) {
            return e instanceof Error error ? error : new AssertionError(e);
        }
    }
}
