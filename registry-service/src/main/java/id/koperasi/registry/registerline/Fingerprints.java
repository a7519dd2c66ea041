package id.koperasi.registry.registerline;

import id.koperasi.platform.privacy.BlindIndex;
import id.koperasi.registry.identity.NumberKind;
import id.koperasi.registry.profile.StatedProfile;
import id.koperasi.registry.registerfile.RegisterRow;
import id.koperasi.registry.registerfile.RegisterRow.StatedNumber;
import id.koperasi.registry.registerfile.RegisterRow.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the fingerprints of rows. */
@ApplicationScoped
class Fingerprints {

    private static final String BETWEEN = "\u001F";

    private final BlindIndex index;

    Fingerprints(BlindIndex index) {
        this.index = index;
    }

    Fingerprint of(RegisterRow row, @Nullable String code, String decree) {
        Where where = row.where();
        String identity = String.join(
                BETWEEN,
                String.valueOf(code),
                String.valueOf(where.village()),
                String.valueOf(where.district()),
                String.valueOf(where.regency()),
                decree,
                String.valueOf(row.name()));
        if (decree.isEmpty() && row.reference() != null) {
            // Hundreds are called alike, and nothing else tells one from another.
            identity = identity + BETWEEN + row.reference();
        }
        List<String> content = new ArrayList<>(List.of(identity));
        for (NumberKind kind : NumberKind.values()) {
            StatedNumber stated = row.numbers().get(Candidate.fieldOf(kind));
            content.add(stated == null ? "" : stated.number());
        }
        var account = row.account();
        content.add(account == null ? "" : account.bankCode() + "/" + account.number());
        content.add(String.valueOf(row.decreeOn()));
        StatedProfile profile = row.profile();
        for (Object stated : Arrays.asList(
                profile.address(),
                profile.postalCode(),
                profile.category(),
                profile.approvedBy(),
                profile.about(),
                profile.management())) {
            content.add(String.valueOf(stated));
        }
        return new Fingerprint(digest("register-row", identity), digest("register-row-content", content));
    }

    private String digest(String purpose, List<String> parts) {
        return digest(purpose, String.join(BETWEEN, parts));
    }

    private String digest(String purpose, String text) {
        return HexFormat.of().formatHex(index.of(purpose, text));
    }
}
