package id.koperasi.ledger.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.privacy.WrappedKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens what is sealed about a member. */
@ApplicationScoped
public class SealedFields {

    /** What stands where a name was. */
    public static final String ERASED = "(dihapus)";

    private final Vault vault;

    SealedFields(Vault vault) {
        this.vault = vault;
    }

    static Place name(UUID cooperativeId, UUID memberId) {
        return new Place("member", cooperativeId + "/" + memberId, "sealed_name");
    }

    static Place nik(UUID cooperativeId, UUID memberId) {
        return new Place("member", cooperativeId + "/" + memberId, "sealed_nik");
    }

    /** His name, as on the identity card; a word in its place once he is erased. */
    public String nameOf(UUID cooperativeId, Member member) {
        return opened(member, member.sealedName(), name(cooperativeId, member.id()))
                .orElse(ERASED);
    }

    /** His number; null of founders, whose deed does not carry it, and once he is erased. */
    public @Nullable Nik nikOf(UUID cooperativeId, Member member) {
        return opened(member, member.sealedNik(), nik(cooperativeId, member.id()))
                .map(Nik::parse)
                .orElse(null);
    }

    /** His number sealed, to be kept beside his name. */
    public byte[] sealNik(UUID cooperativeId, Member member, Nik number) {
        WrappedKey key = member.dataKey().orElseThrow(() -> new IllegalStateException("an erased member has no key"));
        return vault.seal(key, number, nik(cooperativeId, member.id()));
    }

    private Optional<String> opened(Member member, byte @Nullable [] seal, Place place) {
        return seal == null
                ? Optional.empty()
                : member.dataKey().map(key -> new String(vault.open(key, seal, place), UTF_8));
    }
}
