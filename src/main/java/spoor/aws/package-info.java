/// AWS's own notation: ARNs, unique ids, and the verbs of API calls.
package spoor.aws;
