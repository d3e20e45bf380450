/// What is remembered between runs.
package spoor.settings;
