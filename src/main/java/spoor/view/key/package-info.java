/// What keys do in each part of the window, as one table for menus, panes and help.
package spoor.view.key;
