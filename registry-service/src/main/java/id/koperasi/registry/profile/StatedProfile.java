package id.koperasi.registry.profile;

import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a cooperative says of itself in the ministry's fields ({@code profil_koperasi}); each may be unknown.
 *
 * @param address of its office, in words (alamat lengkap), 300 characters at most
 * @param postalCode five digits
 * @param category what its business mainly is (kategori usaha)
 * @param approvedBy which system or office approved it (sumber persetujuan)
 * @param about in a few sentences what it does
 * @param management by which principles it manages
 */
@Schema(name = "StatedProfile", description = "What a cooperative says of itself; what nobody told is left out.")
public record StatedProfile(
        @Size(max = 300) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "Jl. Raya Mauk KM 12, RT 03/RW 01")
        @Nullable String address,

        @Pattern(regexp = POSTAL_CODE) @Schema(examples = "15530") @Nullable String postalCode,

        @Size(max = 100) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "Koperasi") @Nullable String category,

        @Size(max = 100) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "AHU") @Nullable String approvedBy,

        @Size(max = 1000) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "Gerai sembako dan gudang beras warga desa.")
        @Nullable String about,

        @Nullable Management management) {

    /** The form of a postal code. */
    public static final String POSTAL_CODE = "[0-9]{5}";

    /** Of one that says nothing. */
    public static final StatedProfile NONE = new StatedProfile(null, null, null, null, null, null);

    /** Whether it says nothing. */
    public boolean none() {
        return Stream.of(address, postalCode, category, approvedBy, about).allMatch(Objects::isNull)
                && management == null;
    }

    /** The same with what another one says where this one says nothing. */
    public StatedProfile filledFrom(StatedProfile other) {
        return new StatedProfile(
                address == null ? other.address : address,
                postalCode == null ? other.postalCode : postalCode,
                category == null ? other.category : category,
                approvedBy == null ? other.approvedBy : approvedBy,
                about == null ? other.about : about,
                management == null ? other.management : management);
    }
}
