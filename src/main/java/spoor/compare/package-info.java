/// Lays several events side by side and says where they differ.
package spoor.compare;
