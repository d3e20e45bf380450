/// Start-up: arguments, threads, wiring and theme.
package spoor.app;
