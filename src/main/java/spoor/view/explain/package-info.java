/// Why a question matches no event, or few.
package spoor.view.explain;
