package org.tahsil.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Puts the resources at the root of the WAR, which stands at {@code /api}. */
@ApplicationPath("/")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Tahsil",
            version = "1",
            description =
                "Payment delinquency and collections. One currency a document, amounts as strings"
                    + " (the Smart Collect documents carry plain numbers), dates as YYYY-MM-DD."
                    + " Everything belongs to the caller's tenant; what belongs to another one is"
                    + " unknown. Errors are problem documents (RFC 9457) that name field, value and"
                    + " remedy."),
    security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "bearer")})
@SecurityScheme(
    securitySchemeName = "basic",
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "User and password; never a redirect to a form.")
@SecurityScheme(
    securitySchemeName = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT",
    description = "A token of the issuer that the product was told, with the claim tenant.")
public class ApiApplication extends Application {}
