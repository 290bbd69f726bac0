package org.tahsil.console.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.FormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/** Sends whoever is not signed in to the sign-in page, which posts to {@code j_security_check}. */
@FormAuthenticationMechanismDefinition(
    loginToContinue =
        @LoginToContinue(
            loginPage = "/login",
            errorPage = "/login?failed",
            useForwardToLogin = false))
@ApplicationScoped
public class FormSignIn {}
