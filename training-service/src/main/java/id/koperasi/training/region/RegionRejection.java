package id.koperasi.training.region;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** What a caller may not say of a region. */
public sealed interface RegionRejection extends Rejection {

    @Refusal(
            status = 403,
            code = "region-outside-reach",
            en = "The region is outside your own",
            id = "Wilayah ini berada di luar wilayah Anda")
    record RegionOutsideReach(String regionCode) implements RegionRejection {}
}
