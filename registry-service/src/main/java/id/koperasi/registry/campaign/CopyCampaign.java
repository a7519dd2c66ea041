package id.koperasi.registry.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Have another region do what one did.
 *
 * @param regionCode the other region
 * @param name what it is called there; the same when null
 * @param launchedOn the day it sets out
 * @param deadline the day by which it wants to be there
 */
record CopyCampaign(String regionCode, @Nullable String name, LocalDate launchedOn, LocalDate deadline) {}
