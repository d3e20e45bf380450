package spoor.sql;

import java.time.LocalDate;
import java.util.List;

/// Where a trail has its files: `s3://bucket/AWSLogs/account/CloudTrail/region/yyyy/MM/dd/`.
///
/// @param location with the folders of accounts, with a slash at its end
/// @param accounts the names of these folders
/// @param folders the names of the folders with events in them: `CloudTrail` and others
/// @param regions the names of the folders of Regions
/// @param first the first day that may have files
public record TrailLayout(
        String location,
        List<String> accounts,
        List<String> folders,
        List<String> regions,
        LocalDate first) {
    public TrailLayout {
        accounts = List.copyOf(accounts);
        folders = List.copyOf(folders);
        regions = List.copyOf(regions);
    }
}
