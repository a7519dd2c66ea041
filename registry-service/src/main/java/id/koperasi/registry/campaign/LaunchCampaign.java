package id.koperasi.registry.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Launch a campaign.
 *
 * @param regionCode where
 * @param name what it is called
 * @param launchedOn its first day
 * @param deadline its last day
 * @param target how many villages it shall reach; all of them when absent
 */
record LaunchCampaign(
        String regionCode,
        String name,
        LocalDate launchedOn,
        LocalDate deadline,
        @Nullable Long target) {}
