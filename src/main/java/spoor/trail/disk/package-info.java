/// Trail files on disk: folders and single files.
package spoor.trail.disk;
