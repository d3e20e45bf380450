/// Bytes and files: buffers, private folders, disk space, and why a file cannot be used.
package spoor.io;
