/// Hidden values in words, and the rules that find them.
@org.jspecify.annotations.NullMarked
package spoor.viewmodel.hidden;
