package org.gatehouse.domain.token;

import java.util.OptionalLong;

/** A kind of what somebody has allowed and what becomes tokens once an application redeems it. */
public interface Unredeemed {

    /**
     * Ends some of it, so that nobody can redeem it any more, once whoever is just doing so has finished; what was redeemed
     * stays as it is.
     *
     * @param userId who has allowed it; empty: anybody
     * @param most how many at most
     * @return whether nothing is left
     */
    boolean end(OptionalLong userId, int most);
}
