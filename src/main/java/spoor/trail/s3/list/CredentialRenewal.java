package spoor.trail.s3.list;

import spoor.trail.AccessFailure;

/// Lets a listing wait until the user has renewed expired credentials. Any thread may use it.
public interface CredentialRenewal {
    /// Nobody renews credentials.
    CredentialRenewal NONE =
            new CredentialRenewal() {
                @Override
                public int count() {
                    return 0;
                }

                @Override
                public boolean await(AccessFailure failure, int countBefore) {
                    return false;
                }
            };

    /// How often credentials were renewed so far.
    int count();

    /// Blocks until credentials are renewed, or nobody waits for the listing any more.
    ///
    /// @param countBefore what [#count] returned before the request that failed
    /// @return whether to send the request again
    boolean await(AccessFailure failure, int countBefore);
}
