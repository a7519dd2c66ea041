package id.koperasi.registry.disposal;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Record that a cooperative parted with an asset.
 *
 * @param cooperativeId whose it was
 * @param kind how it parted with it
 * @param asset which one
 * @param value what it is worth
 * @param totalAssets what all assets come to, by the last statement before
 * @param assetsReason why that is another sum than the last annual report says
 * @param disposedOn the day
 * @param meetingId the meeting that allowed it; null when none was needed
 * @param evidence where that is written
 */
record RecordDisposal(
        UUID cooperativeId,
        Kind kind,
        String asset,
        Rupiah value,
        Rupiah totalAssets,
        @Nullable String assetsReason,
        LocalDate disposedOn,
        @Nullable UUID meetingId,
        String evidence) {

    /** How a cooperative parts with an asset. */
    enum Kind {
        /** Sold (penjualan). */
        SALE,
        /** Pledged for a debt (penjaminan). */
        PLEDGE,
        /** Given away (hibah). */
        GIFT
    }
}
