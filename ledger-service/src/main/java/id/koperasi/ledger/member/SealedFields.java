package id.koperasi.ledger.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens what is sealed about a member. */
@ApplicationScoped
public class SealedFields {

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

    /** His name, as on the identity card. */
    public String nameOf(UUID cooperativeId, Member member) {
        return new String(vault.open(member.dataKey(), member.sealedName(), name(cooperativeId, member.id())), UTF_8);
    }

    @Nullable Nik nikOf(UUID cooperativeId, Member member) {
        byte[] seal = member.sealedNik();
        return seal == null
                ? null
                : Nik.parse(new String(vault.open(member.dataKey(), seal, nik(cooperativeId, member.id())), UTF_8));
    }
}
