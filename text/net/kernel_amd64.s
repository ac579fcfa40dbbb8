#include "textflag.h"

// The kernels of panels.go. Each lane of a register is one output and adds its
// products in the order of the inputs, a product rounded before it is added: what
// linear in kernel.go does, with the same bits. (A fused multiply-add would round
// once, and differ.)

// One input of one word against 16 outputs, whose weights are in Y8 and Y9.
#define WORD2(x, a, b) \
	VBROADCASTSS x, Y10 \
	VMULPS Y8, Y10, Y11 \
	VMULPS Y9, Y10, Y12 \
	VADDPS Y11, a, a \
	VADDPS Y12, b, b

#define STORE2(a, b) \
	VADDPS (DX), a, a \
	VADDPS 32(DX), b, b \
	VMOVUPS a, (DI) \
	VMOVUPS b, 32(DI)

// func four(y *float32, yBytes int, x *float32, xBytes int, w, b *float32, k int)
TEXT ·four(SB), NOSPLIT, $0-56
	MOVQ y+0(FP), DI
	MOVQ yBytes+8(FP), R8
	MOVQ x+16(FP), SI
	MOVQ xBytes+24(FP), R9
	MOVQ w+32(FP), BX
	MOVQ b+40(FP), DX
	MOVQ k+48(FP), CX
	LEAQ (SI)(R9*1), R10
	LEAQ (SI)(R9*2), R11
	LEAQ (R10)(R9*2), R12
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
	VXORPS Y2, Y2, Y2
	VXORPS Y3, Y3, Y3
	VXORPS Y4, Y4, Y4
	VXORPS Y5, Y5, Y5
	VXORPS Y6, Y6, Y6
	VXORPS Y7, Y7, Y7
	XORQ AX, AX
four:
	VMOVUPS (BX), Y8
	VMOVUPS 32(BX), Y9
	WORD2((SI)(AX*4), Y0, Y1)
	WORD2((R10)(AX*4), Y2, Y3)
	WORD2((R11)(AX*4), Y4, Y5)
	WORD2((R12)(AX*4), Y6, Y7)
	ADDQ $64, BX
	INCQ AX
	CMPQ AX, CX
	JLT four
	STORE2(Y0, Y1)
	ADDQ R8, DI
	STORE2(Y2, Y3)
	ADDQ R8, DI
	STORE2(Y4, Y5)
	ADDQ R8, DI
	STORE2(Y6, Y7)
	VZEROUPPER
	RET

// func one(y, x, w, b *float32, k int)
TEXT ·one(SB), NOSPLIT, $0-40
	MOVQ y+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ w+16(FP), BX
	MOVQ b+24(FP), DX
	MOVQ k+32(FP), CX
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
	XORQ AX, AX
one:
	VBROADCASTSS (SI)(AX*4), Y10
	VMULPS (BX), Y10, Y11
	VMULPS 32(BX), Y10, Y12
	VADDPS Y11, Y0, Y0
	VADDPS Y12, Y1, Y1
	ADDQ $64, BX
	INCQ AX
	CMPQ AX, CX
	JLT one
	STORE2(Y0, Y1)
	VZEROUPPER
	RET

// Sixteen weights of one panel at w against the input in Y10.
#define PANEL2(w, v, a, b) \
	VMULPS w, Y10, Y11 \
	VMULPS v, Y10, Y12 \
	VADDPS Y11, a, a \
	VADDPS Y12, b, b

// func wide(y, x, w, b *float32, k int)
TEXT ·wide(SB), NOSPLIT, $0-40
	MOVQ y+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ w+16(FP), BX
	MOVQ b+24(FP), DX
	MOVQ k+32(FP), CX
	MOVQ CX, R8
	SHLQ $6, R8
	LEAQ (BX)(R8*1), R9
	LEAQ (BX)(R8*2), R10
	LEAQ (R9)(R8*2), R11
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
	VXORPS Y2, Y2, Y2
	VXORPS Y3, Y3, Y3
	VXORPS Y4, Y4, Y4
	VXORPS Y5, Y5, Y5
	VXORPS Y6, Y6, Y6
	VXORPS Y7, Y7, Y7
	XORQ AX, AX
wide:
	VBROADCASTSS (SI), Y10
	PANEL2((BX)(AX*1), 32(BX)(AX*1), Y0, Y1)
	PANEL2((R9)(AX*1), 32(R9)(AX*1), Y2, Y3)
	PANEL2((R10)(AX*1), 32(R10)(AX*1), Y4, Y5)
	PANEL2((R11)(AX*1), 32(R11)(AX*1), Y6, Y7)
	ADDQ $4, SI
	ADDQ $64, AX
	CMPQ AX, R8
	JLT wide
	STORE2(Y0, Y1)
	ADDQ $64, DI
	ADDQ $64, DX
	STORE2(Y2, Y3)
	ADDQ $64, DI
	ADDQ $64, DX
	STORE2(Y4, Y5)
	ADDQ $64, DI
	ADDQ $64, DX
	STORE2(Y6, Y7)
	VZEROUPPER
	RET

#define WORDZ(x, a) \
	VMULPS.BCST x, Z16, Z17 \
	VADDPS Z17, a, a

#define STOREZ(a) \
	VADDPS Z18, a, a \
	VMOVUPS a, (DI) \
	ADDQ R8, DI

// func eight(y *float32, yBytes int, x *float32, xBytes int, w, b *float32, k int)
TEXT ·eight(SB), NOSPLIT, $0-56
	MOVQ y+0(FP), DI
	MOVQ yBytes+8(FP), R8
	MOVQ x+16(FP), SI
	MOVQ xBytes+24(FP), R9
	MOVQ w+32(FP), BX
	MOVQ b+40(FP), DX
	MOVQ k+48(FP), CX
	LEAQ (R9)(R9*2), AX  // 3 rows
	LEAQ (SI)(R9*4), R10 // row 4
	LEAQ (SI)(AX*1), R11 // row 3
	LEAQ (R10)(AX*1), R12 // row 7
	VPXORQ Z0, Z0, Z0
	VPXORQ Z1, Z1, Z1
	VPXORQ Z2, Z2, Z2
	VPXORQ Z3, Z3, Z3
	VPXORQ Z4, Z4, Z4
	VPXORQ Z5, Z5, Z5
	VPXORQ Z6, Z6, Z6
	VPXORQ Z7, Z7, Z7
eight:
	VMOVUPS (BX), Z16
	WORDZ((SI), Z0)
	WORDZ((SI)(R9*1), Z1)
	WORDZ((SI)(R9*2), Z2)
	WORDZ((R11), Z3)
	WORDZ((R10), Z4)
	WORDZ((R10)(R9*1), Z5)
	WORDZ((R10)(R9*2), Z6)
	WORDZ((R12), Z7)
	ADDQ $64, BX
	ADDQ $4, SI
	ADDQ $4, R10
	ADDQ $4, R11
	ADDQ $4, R12
	DECQ CX
	JNE eight
	VMOVUPS (DX), Z18
	STOREZ(Z0)
	STOREZ(Z1)
	STOREZ(Z2)
	STOREZ(Z3)
	STOREZ(Z4)
	STOREZ(Z5)
	STOREZ(Z6)
	STOREZ(Z7)
	VZEROUPPER
	RET

// func fourz(y *float32, yBytes int, x *float32, xBytes int, w, b *float32, k int)
TEXT ·fourz(SB), NOSPLIT, $0-56
	MOVQ y+0(FP), DI
	MOVQ yBytes+8(FP), R8
	MOVQ x+16(FP), SI
	MOVQ xBytes+24(FP), R9
	MOVQ w+32(FP), BX
	MOVQ b+40(FP), DX
	MOVQ k+48(FP), CX
	LEAQ (SI)(R9*2), R10 // row 2
	VPXORQ Z0, Z0, Z0
	VPXORQ Z1, Z1, Z1
	VPXORQ Z2, Z2, Z2
	VPXORQ Z3, Z3, Z3
fourz:
	VMOVUPS (BX), Z16
	WORDZ((SI), Z0)
	WORDZ((SI)(R9*1), Z1)
	WORDZ((R10), Z2)
	WORDZ((R10)(R9*1), Z3)
	ADDQ $64, BX
	ADDQ $4, SI
	ADDQ $4, R10
	DECQ CX
	JNE fourz
	VMOVUPS (DX), Z18
	STOREZ(Z0)
	STOREZ(Z1)
	STOREZ(Z2)
	STOREZ(Z3)
	VZEROUPPER
	RET

// func wider(y, x, w, b *float32, k int)
TEXT ·wider(SB), NOSPLIT, $0-40
	MOVQ y+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ w+16(FP), BX
	MOVQ b+24(FP), DX
	MOVQ k+32(FP), CX
	SHLQ $6, CX
	LEAQ (BX)(CX*1), R9
	LEAQ (BX)(CX*2), R10
	LEAQ (R9)(CX*2), R11
	VPXORQ Z0, Z0, Z0
	VPXORQ Z1, Z1, Z1
	VPXORQ Z2, Z2, Z2
	VPXORQ Z3, Z3, Z3
	XORQ AX, AX
wider:
	VBROADCASTSS (SI), Z16
	VMULPS (BX)(AX*1), Z16, Z17
	VMULPS (R9)(AX*1), Z16, Z18
	VMULPS (R10)(AX*1), Z16, Z19
	VMULPS (R11)(AX*1), Z16, Z20
	VADDPS Z17, Z0, Z0
	VADDPS Z18, Z1, Z1
	VADDPS Z19, Z2, Z2
	VADDPS Z20, Z3, Z3
	ADDQ $4, SI
	ADDQ $64, AX
	CMPQ AX, CX
	JLT wider
	VADDPS (DX), Z0, Z0
	VADDPS 64(DX), Z1, Z1
	VADDPS 128(DX), Z2, Z2
	VADDPS 192(DX), Z3, Z3
	VMOVUPS Z0, (DI)
	VMOVUPS Z1, 64(DI)
	VMOVUPS Z2, 128(DI)
	VMOVUPS Z3, 192(DI)
	VZEROUPPER
	RET

// Constants of the squashing, one for each lane.
DATA sign<>+0(SB)/4, $0x7fffffff
GLOBL sign<>(SB), RODATA|NOPTR, $4
DATA half<>+0(SB)/4, $0x3f000000
GLOBL half<>(SB), RODATA|NOPTR, $4
DATA unit<>+0(SB)/4, $0x3f800000
GLOBL unit<>(SB), RODATA|NOPTR, $4

// gate(v) = 0.5 + 0.5*v/(1+|v|), with the constants in Y13 (sign), Y14 and Y15.
#define GATE(v, t) \
	VANDPS Y13, v, t \
	VADDPS Y15, t, t \
	VMULPS Y14, v, v \
	VDIVPS t, v, v \
	VADDPS Y14, v, v

// func recurrence(mem, out, before, x, z *float32, d, n int)
TEXT ·recurrence(SB), NOSPLIT, $0-56
	MOVQ mem+0(FP), DI
	MOVQ out+8(FP), SI
	MOVQ before+16(FP), R8
	MOVQ x+24(FP), R9
	MOVQ z+32(FP), R10
	MOVQ d+40(FP), R11
	MOVQ n+48(FP), CX
	LEAQ (R10)(R11*4), R12 // f
	LEAQ (R12)(R11*4), R13 // o
	VBROADCASTSS sign<>(SB), Y13
	VBROADCASTSS half<>(SB), Y14
	VBROADCASTSS unit<>(SB), Y15
	XORQ AX, AX
recurrence:
	VMOVUPS (R12)(AX*4), Y0
	VMOVUPS (R13)(AX*4), Y1
	GATE(Y0, Y2)
	GATE(Y1, Y3)
	VSUBPS Y0, Y15, Y4
	VMULPS (R10)(AX*4), Y4, Y4
	VMULPS (R8)(AX*4), Y0, Y5
	VADDPS Y5, Y4, Y4
	VMOVUPS Y4, (DI)(AX*4)
	VMULPS Y4, Y1, Y1
	VADDPS (R9)(AX*4), Y1, Y1
	VMOVUPS Y1, (SI)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT recurrence
	VZEROUPPER
	RET

// func standardise(hat, out, x, gain, bias *float32, mean, inv float32, n int)
TEXT ·standardise(SB), NOSPLIT, $0-56
	MOVQ hat+0(FP), DI
	MOVQ out+8(FP), SI
	MOVQ x+16(FP), R8
	MOVQ gain+24(FP), R9
	MOVQ bias+32(FP), R10
	VBROADCASTSS mean+40(FP), Y6
	VBROADCASTSS inv+44(FP), Y7
	MOVQ n+48(FP), CX
	XORQ AX, AX
standardise:
	VMOVUPS (R8)(AX*4), Y0
	VSUBPS Y6, Y0, Y0
	VMULPS Y7, Y0, Y0
	VMOVUPS Y0, (DI)(AX*4)
	VMULPS (R9)(AX*4), Y0, Y0
	VADDPS (R10)(AX*4), Y0, Y0
	VMOVUPS Y0, (SI)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT standardise
	VZEROUPPER
	RET

// func deviations(y, x *float32, mean float32, n int)
TEXT ·deviations(SB), NOSPLIT, $0-32
	MOVQ y+0(FP), DI
	MOVQ x+8(FP), SI
	VBROADCASTSS mean+16(FP), Y6
	MOVQ n+24(FP), CX
	XORQ AX, AX
deviations:
	VMOVUPS (SI)(AX*4), Y0
	VSUBPS Y6, Y0, Y0
	VMULPS Y0, Y0, Y0
	VMOVUPS Y0, (DI)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT deviations
	VZEROUPPER
	RET

// func rectify(out, x, sums *float32, n int)
TEXT ·rectify(SB), NOSPLIT, $0-32
	MOVQ out+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ sums+16(FP), R8
	MOVQ n+24(FP), CX
	VXORPS Y7, Y7, Y7
	XORQ AX, AX
rectify:
	VMAXPS (R8)(AX*4), Y7, Y0
	VADDPS (SI)(AX*4), Y0, Y0
	VMOVUPS Y0, (DI)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT rectify
	VZEROUPPER
	RET

// func sum5(y, a, b, c, d, e *float32, n int)
TEXT ·sum5(SB), NOSPLIT, $0-56
	MOVQ y+0(FP), DI
	MOVQ a+8(FP), SI
	MOVQ b+16(FP), R8
	MOVQ c+24(FP), R9
	MOVQ d+32(FP), R10
	MOVQ e+40(FP), R11
	MOVQ n+48(FP), CX
	XORQ AX, AX
sum5:
	VMOVUPS (SI)(AX*4), Y0
	VADDPS (R8)(AX*4), Y0, Y0
	VADDPS (R9)(AX*4), Y0, Y0
	VADDPS (R10)(AX*4), Y0, Y0
	VADDPS (R11)(AX*4), Y0, Y0
	VMOVUPS Y0, (DI)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT sum5
	VZEROUPPER
	RET

// Adds the row whose address stands at the offset to the register.
#define ROW(offset, y) \
	MOVQ offset(R8), R9 \
	VADDPS (R9)(AX*4), y, y

#define FIRST(offset, y) \
	MOVQ offset(R8), R9 \
	VMOVUPS (R9)(AX*4), y

#define CHILD(word, relation) \
	FIRST(word, Y1) \
	ROW(relation, Y1) \
	VADDPS Y1, Y0, Y0

// func gather(sum, hidden *float32, rows *[gathered]*float32, n int)
TEXT ·gather(SB), NOSPLIT, $0-32
	MOVQ sum+0(FP), DI
	MOVQ hidden+8(FP), SI
	MOVQ rows+16(FP), R8
	MOVQ n+24(FP), CX
	VXORPS Y7, Y7, Y7
	XORQ AX, AX
gather:
	FIRST(0, Y0)
	ROW(8, Y0)
	ROW(16, Y0)
	ROW(24, Y0)
	ROW(32, Y0)
	ROW(40, Y0)
	CHILD(48, 56)
	CHILD(64, 72)
	CHILD(80, 88)
	CHILD(96, 104)
	CHILD(112, 120)
	CHILD(128, 136)
	CHILD(144, 152)
	FIRST(160, Y1)
	ROW(168, Y1)
	ROW(176, Y1)
	ROW(184, Y1)
	ROW(192, Y1)
	VADDPS Y1, Y0, Y0
	VMOVUPS Y0, (DI)(AX*4)
	VMAXPS Y0, Y7, Y0
	VMOVUPS Y0, (SI)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT gather
	VZEROUPPER
	RET
