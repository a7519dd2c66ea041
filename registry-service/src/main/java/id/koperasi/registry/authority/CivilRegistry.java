package id.koperasi.registry.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.koperasi.platform.outside.OutsideChannel;
import id.koperasi.platform.outside.OutsideChannel.Reply;
import id.koperasi.platform.outside.SilenceException;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.registry.authority.AuthorityAnswer.Compared;
import id.koperasi.registry.authority.AuthorityAnswer.Element;
import id.koperasi.registry.authority.AuthorityAnswer.NoAnswer;
import id.koperasi.registry.authority.AuthorityAnswer.NotListed;
import id.koperasi.registry.authority.AuthorityConfig.Population;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Verification by element, the one call of the civil registry that gives no data back: each element that was told comes
 * back as {@code Sesuai} or {@code Tidak Sesuai}, a name with its likeness in per cent.
 */
final class CivilRegistry implements PersonMatch {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
    private static final String SAME = "sesuai";
    private static final String DIFFERENT = "tidak sesuai";
    private static final String NOT_FOUND = "tidak ditemukan";

    private final Population access;
    private final int sameNamePercent;
    private final URI address;
    private final OutsideChannel channel;
    private final ObjectMapper json;

    CivilRegistry(Population access, int sameNamePercent, OutsideChannel channel, ObjectMapper json) {
        this.access = access;
        this.sameNamePercent = sameNamePercent;
        String prefix = access.address().toString().replaceAll("/+$", "");
        this.address = URI.create(prefix + "/" + access.customer() + "/CALL_VERIFY_BY_ELEMEN");
        this.channel = channel;
        this.json = json;
    }

    @Override
    public boolean connected() {
        return true;
    }

    @Override
    public AuthorityAnswer ask(Nik nik, String name, LocalDate bornOn) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("NIK", nik.reveal())
                .put("NAMA_LGKP", name.toUpperCase(Locale.ROOT))
                .put("TGL_LHR", DAY.format(bornOn))
                .put("TRESHOLD", Integer.toString(sameNamePercent))
                .put("USER_ID", access.userId())
                .put("PASSWORD", access.password())
                .put("IP_USER", access.ip())
                .toString();
        try {
            return understood(channel.send(HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build()));
        } catch (SilenceException e) {
            return new NoAnswer(e.reason());
        }
    }

    private AuthorityAnswer understood(Reply reply) {
        if (reply.status() != 200) {
            return new NoAnswer("status " + reply.status());
        }
        JsonNode content;
        try {
            content = json.readTree(reply.body()).path("content").path(0);
        } catch (IOException e) {
            return new NoAnswer("not understood");
        }
        if (content.has("RESPONSE_CODE")) {
            return word(content, "RESPONSE").contains(NOT_FOUND) ? new NotListed() : new NoAnswer("refused");
        }
        if (word(content, "NIK").startsWith(DIFFERENT)) {
            return new NotListed();
        }
        return compared(content);
    }

    private static AuthorityAnswer compared(JsonNode content) {
        Set<Element> differing = EnumSet.noneOf(Element.class);
        for (Element element : Element.values()) {
            String said = word(
                    content,
                    switch (element) {
                        case NAME -> "NAMA_LGKP";
                        case BIRTH_DATE -> "TGL_LHR";
                    });
            if (said.startsWith(DIFFERENT)) {
                differing.add(element);
            } else if (!said.startsWith(SAME)) {
                return new NoAnswer("not understood");
            }
        }
        return new Compared(differing);
    }

    private static String word(JsonNode content, String field) {
        return content.path(field).asText("").strip().toLowerCase(Locale.ROOT);
    }
}
