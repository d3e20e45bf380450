package spoor.viewmodel.shared;

import spoor.work.Workers;

import java.util.concurrent.Executor;

/// The executors that run work; `app` makes, names and closes them.
///
/// @param ui runs tasks on the thread that owns all properties
/// @param afterTyping runs a task on the same thread a moment later, after typing has probably
///   paused
/// @param load one thread: one load at a time
/// @param query one thread: one question at a time
/// @param suggest one thread: what can be typed next; it waits for no question
/// @param background one thread: details and settings
/// @param export one thread: an export may take minutes
/// @param servers waits for servers, however many tasks it gets
/// @param workers decode files and search records
public record Threads(
        Executor ui,
        Executor afterTyping,
        Executor load,
        Executor query,
        Executor suggest,
        Executor background,
        Executor export,
        Executor servers,
        Workers workers) {}
