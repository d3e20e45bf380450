/// The filters at the side: values with their counts.
package spoor.view.facets;
