/// What a record says about its event: how the call ended, and who made it.
package spoor.record;
