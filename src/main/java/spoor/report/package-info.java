/// What came of the files of a load, and which accounts, Regions and times they cover.
package spoor.report;
