"""The site: static files from a private bucket, and the API beside them on the same origin."""

from __future__ import annotations

from collections.abc import Sequence

from aws_cdk import Duration, RemovalPolicy
from aws_cdk import aws_certificatemanager as acm
from aws_cdk import aws_cloudfront as cloudfront
from aws_cdk import aws_cloudfront_origins as origins
from aws_cdk import aws_s3 as s3
from constructs import Construct

from infrastructure.deployment.settings import Settings


def content_security_policy(talks_to: Sequence[str]) -> str:
    """Only our own files; no inline script or style; nothing may frame us. `talks_to`: origins beside our own."""
    rules = {
        "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self' data:",
        "font-src": "'self'", "connect-src": " ".join(("'self'", *talks_to)), "manifest-src": "'self'",
        "form-action": "'self'", "frame-ancestors": "'none'", "base-uri": "'none'",
    }  # fmt: skip
    return "; ".join(f"{name} {value}" for name, value in rules.items())


class Site(Construct):
    """No distribution-wide error responses: they would swallow the API's problems."""

    def __init__(self, scope: Construct, settings: Settings, api_host: str, talks_to: Sequence[str]) -> None:
        super().__init__(scope, "Site")
        self.bucket = s3.Bucket(
            self, "Files", encryption=s3.BucketEncryption.S3_MANAGED, enforce_ssl=True, versioned=True,
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL, removal_policy=RemovalPolicy.DESTROY,
            object_ownership=s3.ObjectOwnership.BUCKET_OWNER_ENFORCED, minimum_tls_version=1.2,
            lifecycle_rules=[
                s3.LifecycleRule(id="older-releases", noncurrent_version_expiration=Duration.days(30))
            ],
        )  # fmt: skip
        headers = cloudfront.ResponseHeadersPolicy(
            self, "Headers", response_headers_policy_name=f"{settings.prefix}-site",
            security_headers_behavior=cloudfront.ResponseSecurityHeadersBehavior(
                content_security_policy=cloudfront.ResponseHeadersContentSecurityPolicy(
                    content_security_policy=content_security_policy(talks_to), override=True
                ),
                content_type_options=cloudfront.ResponseHeadersContentTypeOptions(override=True),
                frame_options=cloudfront.ResponseHeadersFrameOptions(
                    frame_option=cloudfront.HeadersFrameOption.DENY, override=True
                ),
                referrer_policy=cloudfront.ResponseHeadersReferrerPolicy(
                    referrer_policy=cloudfront.HeadersReferrerPolicy.NO_REFERRER, override=True
                ),
                strict_transport_security=cloudfront.ResponseHeadersStrictTransportSecurity(
                    access_control_max_age=Duration.days(365), include_subdomains=True, override=True
                ),
            ),
        )  # fmt: skip
        only_https = cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS
        self.distribution = cloudfront.Distribution(
            self, "Distribution", comment=settings.prefix, default_root_object="index.html",
            domain_names=[settings.site_host], price_class=cloudfront.PriceClass.PRICE_CLASS_100,
            certificate=acm.Certificate.from_certificate_arn(self, "Certificate", settings.certificate),
            minimum_protocol_version=cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
            http_version=cloudfront.HttpVersion.HTTP2_AND_3,
            default_behavior=cloudfront.BehaviorOptions(
                origin=origins.S3BucketOrigin.with_origin_access_control(self.bucket),
                viewer_protocol_policy=only_https, response_headers_policy=headers,
                cache_policy=cloudfront.CachePolicy.CACHING_OPTIMIZED,
            ),
            additional_behaviors={
                "/api/*": cloudfront.BehaviorOptions(
                    origin=origins.HttpOrigin(
                        api_host, protocol_policy=cloudfront.OriginProtocolPolicy.HTTPS_ONLY
                    ),
                    viewer_protocol_policy=cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,
                    allowed_methods=cloudfront.AllowedMethods.ALLOW_ALL, response_headers_policy=headers,
                    cache_policy=cloudfront.CachePolicy.CACHING_DISABLED,
                    origin_request_policy=cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
                )
            },
        )  # fmt: skip
