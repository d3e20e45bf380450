/// Groups events by one or two keys, each a field or a path in the record.
package spoor.query.group;
