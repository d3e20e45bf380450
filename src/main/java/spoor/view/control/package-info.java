/// Small controls that several panes are made of.
package spoor.view.control;
