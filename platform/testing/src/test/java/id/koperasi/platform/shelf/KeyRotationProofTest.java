package id.koperasi.platform.shelf;

import static id.koperasi.platform.shelf.Proof.add;
import static id.koperasi.platform.shelf.Proof.asClerk;
import static id.koperasi.platform.shelf.Proof.asOperator;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.request.Cursor;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** After a change of the master key a command takes every data key from under the old one. */
@QuarkusTest
class KeyRotationProofTest {

    /** As the settings of these proofs have it among the old master keys. */
    private static final byte[] OLD_MASTER = filled(9);

    private static final byte[] DATA_KEY = filled(7);

    @Test
    void whatAnOldMasterKeyWrapsIsWrappedAnewAndOpensAsBefore() throws GeneralSecurityException {
        UUID tenant = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        String reply = add(asClerk(), tenant, key, "left").asString();
        String old = oldId();
        byte[] place = place("idempotency_key", "clerk\n" + tenant + "\naddShelf\n" + key, "body");
        Proof.execute(
                "update idempotency_key set sealed_body = ?, data_key = ?, master_key_id = ? where key = ?",
                seal(DATA_KEY, reply.getBytes(UTF_8), place),
                wrapped(old),
                old,
                key);

        asClerk().post("/v1/key-rotations").then().statusCode(403);
        asOperator().post("/v1/key-rotations").then().statusCode(200).body("rewrapped", greaterThanOrEqualTo(1));
        asOperator()
                .post("/v1/key-rotations")
                .then()
                .statusCode(200)
                .body("rewrapped", equalTo(0))
                .body("done", equalTo(true));

        assertThat(Proof.count("select count(*) from idempotency_key where master_key_id = ?", old))
                .isZero();
        assertThat(add(asClerk(), tenant, key, "left").asString()).isEqualTo(reply);
    }

    @Test
    void aRotationGoesOnWhereItStopped() throws GeneralSecurityException {
        UUID tenant = UUID.randomUUID();
        add(asClerk(), tenant, "many", "left").then().statusCode(201);
        Proof.execute("""
                insert into idempotency_key (caller, tenant, operation, key, request_hash, object, status, headers,
                                             sealed_body, data_key, master_key_id)
                select caller, tenant, operation, 'many-' || n, request_hash, object, status, headers, sealed_body, ?, ?
                  from idempotency_key, generate_series(1, 501) n
                 where tenant = ? and key = 'many'""", wrapped(oldId()), oldId(), tenant.toString());

        String after = asOperator()
                .post("/v1/key-rotations")
                .then()
                .statusCode(200)
                .body("rewrapped", equalTo(500))
                .body("done", equalTo(false))
                .extract()
                .path("after");
        asOperator()
                .queryParam("after", after)
                .post("/v1/key-rotations")
                .then()
                .body("rewrapped", greaterThanOrEqualTo(1))
                .body("after", nullValue())
                .body("done", equalTo(false));
        asOperator().post("/v1/key-rotations").then().body("done", equalTo(true));
        assertThat(Proof.count("select count(*) from idempotency_key where master_key_id = ?", oldId()))
                .isZero();
        for (Cursor forged :
                List.of(Cursor.of("idempotency_key", "(0,0)'"), Cursor.of("\0", "(0,0)"), Cursor.of("none"))) {
            asOperator()
                    .queryParam("after", forged.toString())
                    .post("/v1/key-rotations")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:koperasi:problem:invalid-cursor"));
        }
    }

    private static String oldId() throws GeneralSecurityException {
        return HexFormat.of().formatHex(hmac(OLD_MASTER, "id of a master key"), 0, 8);
    }

    private static byte[] wrapped(String masterId) throws GeneralSecurityException {
        return seal(OLD_MASTER, DATA_KEY, ("data key under " + masterId).getBytes(US_ASCII));
    }

    private static byte[] filled(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return key;
    }

    private static byte[] hmac(byte[] key, String message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message.getBytes(US_ASCII));
    }

    /** As docs/privacy.md says: version, nonce, what is sealed and its tag, bound to the version and what belongs to it. */
    private static byte[] seal(byte[] key, byte[] plain, byte[] associated) throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(new byte[] {1});
        cipher.updateAAD(associated);
        byte[] sealed = cipher.doFinal(plain);
        return ByteBuffer.allocate(13 + sealed.length)
                .put((byte) 1)
                .put(nonce)
                .put(sealed)
                .array();
    }

    private static byte[] place(String... parts) {
        var bytes = ByteBuffer.allocate(1_000);
        for (String part : parts) {
            byte[] text = part.getBytes(UTF_8);
            bytes.putInt(text.length).put(text);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
