#include "cimage.h"
#include <string.h>
cimage_status cimage_decode(const uint8_t*b,size_t n,const cimage_limits*l,uint32_t s,cimage_bitmap*o,cimage_info*i,char d[CIMAGE_DETAIL_SIZE]){(void)b;(void)n;(void)l;(void)s;(void)o;(void)i;d[0]=0;return CIMAGE_UNSUPPORTED;}
#define U(x) (void)(x)
void cimage_bitmap_destroy(cimage_bitmap*b){U(b);}
cimage_status cimage_resize(const cimage_bitmap*i,uint32_t w,uint32_t h,cimage_bitmap*o){U(i);U(w);U(h);U(o);return CIMAGE_UNSUPPORTED;}
cimage_status cimage_rotate(const cimage_bitmap*i,int q,cimage_bitmap*o){U(i);U(q);U(o);return CIMAGE_UNSUPPORTED;}
cimage_status cimage_warp_quad(const cimage_bitmap*i,const cimage_point q[4],uint32_t w,uint32_t h,cimage_bitmap*o){U(i);U(q);U(w);U(h);U(o);return CIMAGE_UNSUPPORTED;}
cimage_status cimage_crop_square(const cimage_bitmap*i,cimage_point c,float s,float a,uint32_t z,cimage_bitmap*o){U(i);U(c);U(s);U(a);U(z);U(o);return CIMAGE_UNSUPPORTED;}
cimage_status cimage_unroll(const cimage_bitmap*i,cimage_point c,float a,float b,float s,float t,uint32_t w,uint32_t h,cimage_bitmap*o){U(i);U(c);U(a);U(b);U(s);U(t);U(w);U(h);U(o);return CIMAGE_UNSUPPORTED;}
uint64_t cimage_perceptual_hash(const cimage_bitmap*i){U(i);return 0;}
