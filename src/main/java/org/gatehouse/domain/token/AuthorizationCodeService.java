package org.gatehouse.domain.token;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;

/** Issues authorization codes and gives tokens for them. */
@Stateless
public class AuthorizationCodeService {

    /** How long after its end a code is still known, so that whoever presents it again is found out. */
    private static final Duration MEMORY = Duration.ofDays(1);

    @Inject
    private AuthorizationCodeRepository codes;
    @Inject
    private AccessTokenRepository accessTokens;
    @Inject
    private TokenFamilyRepository families;
    @Inject
    private TokenService tokens;
    @Inject
    private UserRepository users;
    @Inject
    private ApplicationRepository applications;
    @Inject
    private SettingService settings;
    @Inject
    private RandomText random;
    @Inject
    private Clock clock;

    /** A new code. */
    public Secret issue(NewAuthorizationCode wanted) {
        Instant now = clock.instant();
        Secret value = TokenKind.CODE.format().next(random);
        NewAuthorizationCode attached = new NewAuthorizationCode(
                users.attached(wanted.user()).orElseThrow(GoneException::new),
                applications.attached(wanted.application()).orElseThrow(GoneException::new), wanted.redirect(),
                wanted.scope(), wanted.challenge(), wanted.nonce(), wanted.authorization());
        codes.add(new AuthorizationCode(attached, value,
                now.plus(settings.seconds(SettingKey.AUTHORIZATION_CODE_EXPIRE_SECONDS)), now));
        return value;
    }

    /** The code with this value, locked until the transaction ends: nobody else can redeem it now. */
    public Optional<AuthorizationCode> lock(Secret value) {
        return codes.lock(value);
    }

    /**
     * A token for a code that is good; the code is good for nothing from now on.
     *
     * @param scope of the token, within what was allowed
     * @param resources whom the token is for, among those that were allowed
     */
    public IssuedToken redeem(AuthorizationCode code, Scope scope, List<String> resources) {
        IssuedToken issued = tokens.issue(NewToken.granted(code.application(), Optional.of(code.user()), scope)
                .after(code.authorization()).limitedTo(resources));
        code.redeem(issued.token(), clock.instant());
        return issued;
    }

    /** Ends whatever a code gave when it was redeemed. */
    public void revokeWhatCameOf(AuthorizationCode code) {
        code.familyId().stream().boxed().flatMap(id -> families.lock(id).stream())
                .flatMap(family -> families.find(family.id()).stream()).forEach(tokens::revoke);
        if (code.familyId().isEmpty()) {
            code.tokenId().stream().boxed().flatMap(id -> accessTokens.find(id).stream()).forEach(tokens::revoke);
        }
    }

    /** Removes at most so many that have been of no use for long and answers how many it were. */
    public int purge(int most) {
        List<Long> some = codes.expiredBefore(clock.instant().minus(MEMORY), most);
        codes.removeAll(some);
        return some.size();
    }
}
