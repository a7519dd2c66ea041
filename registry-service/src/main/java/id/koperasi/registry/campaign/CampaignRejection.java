package id.koperasi.registry.campaign;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why a campaign is not launched. */
sealed interface CampaignRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "unknown-region",
            en = "No region has this code",
            id = "Tidak ada wilayah dengan kode ini",
            source = "Kepmendagri 300.2.2-2138/2025")
    record UnknownRegion(String regionCode) implements CampaignRejection {}

    @Refusal(
            status = 403,
            code = "region-outside-reach",
            en = "The region is not yours",
            id = "Wilayah tersebut bukan wilayah Anda")
    record RegionOutsideReach(String regionCode) implements CampaignRejection {}

    @Refusal(
            status = 422,
            code = "deadline-before-launch",
            en = "The deadline lies before the launch",
            id = "Batas waktu mendahului peluncuran",
            enDetail = "{deadline} lies before {launchedOn}.",
            idDetail = "{deadline} lebih awal dari {launchedOn}.")
    record DeadlineBeforeLaunch(LocalDate launchedOn, LocalDate deadline) implements CampaignRejection {}

    @Refusal(
            status = 422,
            code = "target-beyond-villages",
            en = "The target is higher than the number of villages",
            id = "Target melebihi jumlah desa dan kelurahan",
            enDetail = "The region has {villages} villages.",
            idDetail = "Wilayah ini memiliki {villages} desa dan kelurahan.")
    record TargetBeyondVillages(long target, long villages) implements CampaignRejection {}

    @Refusal(
            status = 422,
            code = "campaign-says-so-already",
            en = "The campaign says so already",
            id = "Kampanye sudah menyatakan demikian")
    record CampaignSaysSoAlready() implements CampaignRejection {}

    @Refusal(
            status = 409,
            code = "campaign-name-taken",
            en = "The region has a campaign of this name",
            id = "Wilayah ini sudah memiliki kampanye dengan nama tersebut")
    record CampaignNameTaken() implements CampaignRejection {}
}
