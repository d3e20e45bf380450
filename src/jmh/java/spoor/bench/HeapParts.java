package spoor.bench;

import spoor.store.EventStore;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The memory of each field of [EventStore]: its arrays, and a few bytes for each object. Runs on
/// the class path, where all fields can be read.
final class HeapParts {
    private static final int HEADER = 16;

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private HeapParts() {}

    /// The bytes of each field; what two fields share counts for the first.
    static Map<String, Long> of(EventStore store) {
        HeapParts parts = new HeapParts();
        Map<String, Long> sizes = new TreeMap<>();
        for (Field field : EventStore.class.getDeclaredFields()) {
            Object part = parts.valueOf(field, store);
            if (part != null) {
                sizes.put(field.getName(), parts.sizeOf(part));
            }
        }
        return sizes;
    }

    private long sizeOf(Object root) {
        long size = 0;
        Deque<Object> left = new ArrayDeque<>();
        left.push(root);
        while (!left.isEmpty()) {
            Object object = left.pop();
            if (!seen.add(object)) {
                continue;
            }
            size += HEADER;
            Class<?> type = object.getClass();
            if (type.isArray()) {
                int length = Array.getLength(object);
                if (type.getComponentType().isPrimitive()) {
                    size += (long) length * widthOf(type.getComponentType());
                } else {
                    size += 4L * length;
                    for (int i = 0; i < length; i++) {
                        push(left, Array.get(object, i));
                    }
                }
            } else if (object instanceof String text) {
                size += HEADER + text.length();
            } else if (object instanceof Iterable<?> all) {
                all.forEach(one -> push(left, one));
            } else if (type.getName().startsWith("spoor.")) {
                for (Field field : type.getDeclaredFields()) {
                    push(left, valueOf(field, object));
                }
            }
        }
        return size;
    }

    private static void push(Deque<Object> left, @org.jspecify.annotations.Nullable Object object) {
        if (object != null && !(object instanceof Enum<?>)) {
            left.push(object);
        }
    }

    private @org.jspecify.annotations.Nullable Object valueOf(Field field, Object of) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
            return null;
        }
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int widthOf(Class<?> primitive) {
        return switch (primitive.getName()) {
            case "long", "double" -> Long.BYTES;
            case "int", "float" -> Integer.BYTES;
            case "short", "char" -> Short.BYTES;
            default -> 1;
        };
    }
}
