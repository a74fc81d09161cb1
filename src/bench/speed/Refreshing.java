package org.gatehouse.bench;

/** A client that spends each refresh token for the next one. */
final class Refreshing implements Exchange {

    private static final String MEMBER = "\"refresh_token\"";
    private final String path;
    private final String headers;
    private String token;

    Refreshing(String path, String headers, String token) {
        this.path = path;
        this.headers = headers;
        this.token = token;
    }

    @Override
    public byte[] next() {
        return Target.form(path, headers, "grant_type=refresh_token&refresh_token=" + token);
    }

    @Override
    public boolean reads() {
        return true;
    }

    @Override
    public void answered(String body) {
        int member = body.indexOf(MEMBER);
        int from = body.indexOf('"', member + MEMBER.length()) + 1;
        token = body.substring(from, body.indexOf('"', from));
    }
}
