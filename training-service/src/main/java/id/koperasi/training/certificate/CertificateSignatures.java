package id.koperasi.training.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The signatures of certificates, and the public keys by which anybody checks them. */
@ApplicationScoped
class CertificateSignatures {

    private static final String UNSIGNED = """
            select c.id, c.curriculum_code, c.curriculum_version, c.year, c.serial, c.person, c.name, c.issued_on,
                   c.valid_until
              from certificate c
             where c.session_id = :session
               and not exists (select from certificate_signature s where s.certificate_id = c.id)
             order by c.serial""";

    private static final String REMEMBER_KEY = """
            insert into certificate_key (id, public_key, first_used_at) values (:id, :key, :now) on conflict do nothing""";

    private static final String KEEP = """
            insert into certificate_signature (certificate_id, key_id, holder_digest, name_digest, signature)
            select id, :key, holder, name, decode(signature, 'hex')
              from json_to_recordset(cast(:signed as json)) as s (id uuid, holder text, name text, signature text)
                on conflict do nothing""";

    private static final String KEYS = """
            select id, replace(encode(public_key, 'base64'), chr(10), '') from certificate_key order by first_used_at, id""";

    private final Session database;
    private final CertificateSigner signer;
    private final BusinessClock clock;
    private final ObjectMapper json;

    CertificateSignatures(Session database, CertificateSigner signer, BusinessClock clock, ObjectMapper json) {
        this.database = database;
        this.signer = signer;
        this.clock = clock;
        this.json = json;
    }

    /** A certificate that nobody has signed yet. */
    record Unsigned(
            UUID id,
            String curriculumCode,
            int curriculumVersion,
            int year,
            int serial,
            String person,
            String name,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil) {

        CertificateStatement statement() {
            String number = new CertificateNumber(curriculumCode, year, serial).toString();
            return new CertificateStatement(
                    number,
                    CertificateStatement.curriculum(curriculumCode, curriculumVersion),
                    CertificateStatement.digest(number, person),
                    CertificateStatement.digest(number, name),
                    issuedOn,
                    validUntil);
        }
    }

    private record Signed(UUID id, String holder, String name, String signature) {}

    /**
     * A key that certificates were signed under.
     *
     * @param id its name
     * @param publicKey its public half in Base64
     */
    record Key(String id, String publicKey) {}

    /** Signs the certificates of a session that have no signature. */
    void sign(UUID session) {
        List<Unsigned> unsigned = database.createNativeQuery(UNSIGNED, Unsigned.class)
                .setParameter("session", session)
                .getResultList();
        if (unsigned.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery(REMEMBER_KEY)
                .setParameter("id", signer.keyId())
                .setParameter("key", signer.publicKey())
                .setParameter("now", clock.now())
                .executeUpdate();
        database.createNativeMutationQuery(KEEP)
                .setParameter("key", signer.keyId())
                .setParameter(
                        "signed", write(unsigned.stream().map(this::signed).toList()))
                .executeUpdate();
    }

    List<Key> keys() {
        return database.createNativeQuery(KEYS, Key.class).getResultList();
    }

    private Signed signed(Unsigned certificate) {
        CertificateStatement statement = certificate.statement();
        return new Signed(
                certificate.id(),
                statement.holderDigest(),
                statement.nameDigest(),
                HexFormat.of().formatHex(signer.sign(statement)));
    }

    private String write(List<Signed> signed) {
        try {
            return json.writeValueAsString(signed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("signatures cannot be written", e);
        }
    }
}
